"""The kinds of bodies, and which of them are territories or organs."""

from graph_model.values.vocabularies import Vocabulary


class BodyKind(Vocabulary):
    """What a body is, in the words of the papers."""

    FEDERATION = "Bund"
    STATE = "Land"
    DISTRICT = "Landkreis"
    CITY = "Stadt"
    MUNICIPALITY = "Gemeinde"
    MUNICIPAL_UNION = "Gemeindeverband"
    ALLIANCE = "Bündnis"
    NETWORK = "Netzwerk"
    INITIATIVE = "Initiative"
    WORKING_COMMUNITY = "Arbeitsgemeinschaft"
    HEALTH_REGION = "Gesundheitsregion"
    METROPOLITAN_REGION = "Metropolregion"
    REGION = "Region"
    CONFERENCE = "Konferenz"
    COORDINATION_OFFICE = "Koordinierungsstelle"
    FUND = "Fonds"
    ASSOCIATION = "Verein"
    UMBRELLA = "Verband"
    LANDSCAPE_ASSOCIATION = "Landschaftspflegeverband"
    SPECIAL_PURPOSE = "Zweckverband"
    FOUNDATION = "Stiftung"
    COMPANY = "Unternehmen"
    REGIONAL_DEVELOPMENT = "Regionalentwicklungsgesellschaft"
    HOSPITAL = "Klinik"
    HOSPICE = "Hospiz"
    INSURER = "Krankenkasse"
    UNIVERSITY = "Hochschule"
    CHAMBER = "Kammer"
    CENTRE = "Zentrum"
    PUBLIC_BODY = "Behörde"
    INSTITUTION = "Einrichtung"
    COMMITTEE = "Gremium"
    ADVISORY_BOARD = "Beirat"
    STEERING_GROUP = "Steuerungsgruppe"
    WORKING_GROUP = "Arbeitskreis"
    OFFICE = "Geschäftsstelle"
    OTHER = "sonstige"

    @property
    def is_territorial(self) -> bool:
        """A municipality, a Kreis, a Land or the Bund: a member and payer rather than a network."""
        return self in TERRITORIAL

    @property
    def is_organ(self) -> bool:
        """Usually a part of another body; never its double."""
        return self in ORGANS


TERRITORIAL = frozenset(
    {
        BodyKind.FEDERATION,
        BodyKind.STATE,
        BodyKind.DISTRICT,
        BodyKind.CITY,
        BodyKind.MUNICIPALITY,
        BodyKind.MUNICIPAL_UNION,
    }
)
ORGANS = frozenset(
    {BodyKind.COMMITTEE, BodyKind.ADVISORY_BOARD, BodyKind.STEERING_GROUP, BodyKind.WORKING_GROUP, BodyKind.OFFICE}
)
