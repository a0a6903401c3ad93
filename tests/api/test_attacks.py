"""What strangers try: injection, foreign names and pages, forged cookies, oversized bodies, markup in names."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

from app.auth import COOKIE
from app.gate import LARGEST_BODY
from app.main import create_app
from app.settings import Settings
from graph_model.storage.database import Database
from tests.api.conftest import HOST
from tests.builders import body_of

API = "/api/v1"
INJECTIONS = (
    "' OR 1=1 //",
    "x'}) DETACH DELETE n //",
    '"}) RETURN n.text AS id //',
    "$audience",
    "`b`",
    "x\\'",
    "\u0000",
    "../../../../etc/passwd",
    "%2e%2e%2f",
    "{{7*7}}",
    "*:* OR body_names:[a TO z]",
)
PARAMETERS = {
    "bodies": ("kind", "topic", "cursor", "limit", "audience", "format"),
    "memberships": ("body", "member", "role", "status", "cursor"),
    "contributions": ("payer", "payee", "year", "kind", "status"),
    "successions": ("body", "kind", "status"),
    "documents": ("source", "issuer", "cursor"),
    "search": ("q", "limit"),
    "graph": ("around", "topic", "kind", "depth", "edge"),
    "doubles": ("as_of", "limit"),
}
ENTRY = {
    "subjects": ["Landkreis Neu"],
    "objects": ["Netzwerk Neu"],
    "claim": {"kind": "membership"},
    "by": "Amt",
    "basis": "Beschluss",
    "day": "2021",
}


@pytest.fixture
def browser(client: TestClient, token: str) -> TestClient:
    """A browser that has signed in."""
    client.post("/anmelden", data={"schluessel": token}, headers={"Origin": HOST}, follow_redirects=False)
    assert COOKIE in client.cookies
    return client


@pytest.mark.parametrize("name", PARAMETERS)
def test_no_parameter_is_run_as_a_query(client: TestClient, network: Database, name: str) -> None:
    for parameter in PARAMETERS[name]:
        for attack in INJECTIONS:
            answer = client.get(
                f"{API}/{name}", params={parameter: attack, **({} if name != "search" else {"q": attack})}
            )
            assert answer.status_code in (200, 400, 404, 422), (parameter, attack, answer.text)
            assert "MATCH" not in answer.text
    assert len(network.read("read/body_names", audience="public")[0]["ids"]) == 6


@pytest.mark.parametrize("kind", ["bodies", "documents"])
@pytest.mark.parametrize("attack", INJECTIONS)
def test_no_address_leads_out_of_the_graph(client: TestClient, kind: str, attack: str) -> None:
    answer = client.get(f"{API}/{kind}/{quote(attack, safe='')}")
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
    assert "root:" not in answer.text


@pytest.mark.parametrize(
    "path", ["/static/../settings.py", "/static/%2e%2e/settings.py", "/static/..%2fsettings.py", "/static//etc/passwd"]
)
def test_no_static_address_leads_out_of_its_folder(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "class Settings" not in answer.text


@pytest.mark.parametrize(
    "host",
    ["evil.example", "127.0.0.1.evil.example", "evil.example:8000", "", "127.0.0.1@evil.example", "[", "local host"],
)
def test_a_foreign_name_is_not_answered_under(client: TestClient, host: str) -> None:
    answer = client.get(f"{API}/bodies", headers={"Host": host})
    assert (answer.status_code, answer.json()["code"]) == (400, "foreign_host")


@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "127.0.0.1", "[::1]:8000", "LOCALHOST"])
def test_the_names_of_this_machine_are_answered_under(client: TestClient, host: str) -> None:
    assert client.get(f"{API}/health", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "authorization", ["", "Bearer", "Bearer ", "Bearer falsch", "Basic dXNlcjpwYXNz", "bearer \u00e9", "Bearer x y"]
)
def test_nothing_is_written_without_the_token(client: TestClient, authorization: str) -> None:
    headers = {"Authorization": authorization.encode()}
    posted = client.post(f"{API}/entries", json=ENTRY, headers=headers)
    judged = client.post(f"{API}/judgements", json={}, headers=headers)
    deleted = client.delete(f"{API}/judgements/j_1", headers=headers)
    assert [answer.status_code for answer in (posted, judged, deleted)] == [401, 401, 401]
    assert posted.headers["www-authenticate"] == "Bearer"


def test_a_forged_cookie_and_the_bare_token_as_cookie_are_refused(client: TestClient, token: str) -> None:
    for forged in ("", "1", token, "0" * 64):
        client.cookies.set(COOKIE, forged)
        assert client.post(f"{API}/entries", json=ENTRY, headers={"Origin": HOST}).status_code == 401


def test_the_cookie_is_kept_from_scripts_and_from_other_sites(client: TestClient, token: str) -> None:
    answer = client.post("/anmelden", data={"schluessel": token}, headers={"Origin": HOST}, follow_redirects=False)
    cookie = answer.headers["set-cookie"].lower()
    assert all(part in cookie for part in ("httponly", "samesite=strict", "path=/"))
    assert token not in answer.headers["set-cookie"]


@pytest.mark.parametrize(
    "origin", [None, "null", "https://evil.example", "http://127.0.0.1:9999", "http://localhost:8000"]
)
def test_a_signed_in_browser_writes_only_from_our_pages(browser: TestClient, origin: str | None) -> None:
    headers = {"Origin": origin} if origin else {}
    refused = browser.post(f"{API}/entries", json=ENTRY, headers=headers)
    assert (refused.status_code, refused.json()["code"]) == (403, "foreign_origin")
    assert browser.post(f"{API}/entries", json=ENTRY, headers={"Origin": HOST}).status_code == 201


def test_a_wrong_token_signs_nobody_in(client: TestClient) -> None:
    answer = client.post("/anmelden", data={"schluessel": "falsch"}, headers={"Origin": HOST}, follow_redirects=False)
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


def test_signing_in_leads_to_no_other_site(client: TestClient, token: str) -> None:
    for target in (
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "\t//evil.example",
    ):
        form = {"schluessel": token, "ziel": target}
        answer = client.post("/anmelden", data=form, headers={"Origin": HOST}, follow_redirects=False)
        assert (answer.status_code, answer.headers["location"]) == (303, "/")


@pytest.mark.parametrize("audience", ["internal", "closed"])
def test_narrower_facts_need_the_token(client: TestClient, holder: TestClient, audience: str) -> None:
    path = f"{API}/memberships?audience={audience}"
    assert client.get(path).status_code == 403
    assert holder.get(path).json()["total"] == (4 if audience == "closed" else 3)


def test_a_body_larger_than_any_request_needs_is_refused(holder: TestClient) -> None:
    def endless() -> Iterator[bytes]:
        for _ in range(LARGEST_BODY // 65536 + 2):
            yield b" " * 65536

    known = holder.post(f"{API}/entries", content=b" " * (LARGEST_BODY + 1))
    unknown = holder.post(f"{API}/entries", content=endless())
    lying = holder.post(f"{API}/entries", content=b"{}", headers={"Content-Length": "-1"})
    assert [answer.status_code for answer in (known, unknown, lying)] == [413, 413, 413]


def test_deeply_nested_and_broken_json_is_a_problem_document(holder: TestClient) -> None:
    for content in (b"[" * 100_000, b'{"a":' * 50_000, b"\xff\xfe", b"null", b"{", b'{"claim": NaN}'):
        answer = holder.post(f"{API}/entries", content=content, headers={"Content-Type": "application/json"})
        assert (answer.status_code, answer.headers["content-type"]) in (
            (422, "application/problem+json"),
            (400, "application/problem+json"),
        )


@pytest.mark.parametrize("limit", ["0", "-1", "501", "99999999999999999999", "1e3", "NaN"])
def test_a_huge_limit_is_refused(client: TestClient, limit: str) -> None:
    assert client.get(f"{API}/bodies", params={"limit": limit}).status_code == 422


def test_markup_in_names_is_never_answered_as_a_page(holder: TestClient) -> None:
    path = f"{API}/bodies/{body_of('Geheimer Rat <b>fett</b>')}?audience=closed"
    answer = holder.get(path, headers={"Accept": "text/html"})
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-content-type-options"] == "nosniff"
    missing = holder.get(f"{API}/bodies/<script>alert(1)</script>", headers={"Accept": "text/html"})
    assert (missing.status_code, missing.headers["content-type"]) == (404, "application/problem+json")


def test_a_name_that_a_spreadsheet_would_run_is_defused_in_csv(holder: TestClient) -> None:
    holder.post(f"{API}/entries", json={**ENTRY, "objects": ['=HYPERLINK("http://evil.example")']})
    text = holder.get(f"{API}/memberships?format=csv").text
    assert "'=HYPERLINK" in text
    assert not any(cell.startswith(("=", '"=')) for line in text.splitlines() for cell in line.split(","))


@pytest.mark.parametrize(
    "path", ["/api/v1/bodies", "/api/v1/bodies/b_x", "/", "/gibt-es-nicht", "/api/v1/gibt-es-nicht"]
)
def test_every_answer_carries_the_headers_that_hold_a_browser_back(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["content-security-policy"].startswith("default-src 'none'; script-src 'self'")
    assert "unsafe" not in headers["content-security-policy"]
    assert (headers["x-content-type-options"], headers["referrer-policy"]) == ("nosniff", "same-origin")
    assert client.get(path, headers={"Host": "evil.example"}).headers["x-content-type-options"] == "nosniff"


def test_a_database_that_fails_tells_nothing_of_itself(client: TestClient, network: Database, tmp_path: Path) -> None:
    class Broken:
        """A database whose every query fails with all that must not leave."""

        def read(self, name: str, **parameters: object) -> None:
            message = f"MATCH (secret) {tmp_path} {name}"
            raise RuntimeError(message)

    client.app.state.database = Broken()  # type: ignore[attr-defined]
    for path in (f"{API}/bodies", "/"):
        answer = client.get(path)
        assert answer.status_code == 500
        assert not any(word in answer.text for word in ("MATCH", str(tmp_path), "Traceback", "read/", "RuntimeError"))
        assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5"])  # noqa: S104 - the point of the test
def test_a_server_open_to_others_needs_the_token_for_reading_too(tmp_path: Path, network: Database, host: str) -> None:
    told = Settings(data_folder=tmp_path, host=host, hosts="atlas.example")
    opened = create_app(told, network)
    with TestClient(opened, base_url="http://atlas.example:8000") as asking:
        assert asking.get(f"{API}/bodies").status_code == 401
        assert asking.get(f"{API}/health").status_code == 200
        token = opened.state.doorkeeper._token
        assert asking.get(f"{API}/bodies", headers={"Authorization": f"Bearer {token}"}).status_code == 200
