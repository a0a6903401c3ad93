"""Values that print to a text and parse back; in JSON and in the graph they are that text."""

from typing import Any, Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema


class Printed:
    """Base of values whose one form outside Python is ``str(value)``; law: ``parse(str(x)) == x``."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """The value that ``text`` prints; InvalidValueError where it prints none."""
        raise NotImplementedError

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        from_text = core_schema.no_info_after_validator_function(cls.parse, core_schema.str_schema())
        return core_schema.json_or_python_schema(
            json_schema=from_text,
            python_schema=core_schema.union_schema([core_schema.is_instance_schema(cls), from_text]),
            serialization=core_schema.plain_serializer_function_ser_schema(str, return_schema=core_schema.str_schema()),
        )
