"""Licence texts, the notice of what of others is inside, and the list of all parts (SBOM)."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import parts

HERE = Path(__file__).parent
_LICENCE_FILE = re.compile(r"(?i)(licen[cs]e|copying|notice|copyright)")
_ASK = """
import json, pysqlite3, ssl, sys, platform
from importlib.metadata import distributions
from pathlib import Path
from PySide6.QtCore import qVersion
import numpy
blas = numpy.show_config(mode="dicts")["Build Dependencies"]["blas"]
print(json.dumps({
    "python": platform.python_version(), "sqlite": pysqlite3.sqlite_version,
    "openssl": ssl.OPENSSL_VERSION.split()[1], "qt": qVersion(),
    "openblas": blas["version"], "licence": str(Path(json.__file__).parents[1] / "LICENSE.txt"),
    "distributions": {d.metadata["Name"]: [str(d.locate_file(f)) for f in d.files or ()
        if ".dist-info" in str(f) or "COPYRIGHT" in str(f)] for d in distributions()},
}))
"""


def ask(python: Path) -> dict[str, object]:
    """Return what an interpreter and its libraries say of themselves."""
    said = subprocess.run([python, "-c", _ASK], check=True, capture_output=True, text=True)
    found: dict[str, object] = json.loads(said.stdout)
    return found


def shipped(*, windows: bool = False) -> dict[str, str]:
    """Return the libraries that the program needs, with the versions that are locked."""
    text = (HERE / "requirements.txt").read_text(encoding="utf-8")
    return {
        name: version
        for name, version, where in re.findall(r"(?m)^([\w.-]+)==([^\s;\\]+)(.*)$", text)
        if not (windows and "sys_platform == 'linux'" in where)
    }


def sqlite_for_windows() -> str:
    """Return the version of SQLite that is compiled for Windows, which its sources are named by."""
    text = (HERE / "windows" / "requirements.txt").read_text(encoding="utf-8")
    (found,) = re.findall(r"(?m)^sqlean.py==(\d+\.\d+\.\d+)", text)
    return str(found)


def write(folder: Path, python: Path, made: Path | None = None) -> None:
    """Write licence texts and the notice into a folder of the package."""
    facts = ask(python)
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(parts.ROOT / "LICENSE", folder / "Chipline.txt")
    shutil.copyfile(parts.ROOT / "resources" / "icons" / "LICENSE", folder / "Lucide-icons.txt")
    shutil.copyfile(parts.ROOT / "resources" / "fonts" / "LICENSE", folder / "Typefaces.txt")
    for text in sorted((HERE / "licences").iterdir()):
        shutil.copyfile(text, folder / text.name)
    licence = Path(str(facts["licence"]))
    if licence.exists():
        shutil.copyfile(licence, folder / "CPython.txt")
    distributions = facts["distributions"]
    assert isinstance(distributions, dict)  # noqa: S101  # _ASK writes it so
    names = {name.lower().replace("_", "-"): files for name, files in distributions.items()}
    # Only Linux' packages have a folder made by PyInstaller.
    there = shipped(windows=made is None)
    (folder / "versions.json").write_text(json.dumps(there, indent=1) + "\n", encoding="utf-8")
    for name in there:
        for file in map(Path, names.get(name, [])):
            if file.is_file() and _LICENCE_FILE.search(file.name):
                inside = file.as_posix().rpartition(".dist-info/")[2].replace("licenses/", "")
                flat = Path(inside).name if file.as_posix() == inside else inside.replace("/", "-")
                shutil.copyfile(file, folder / f"{name}-{flat}")
    if made is not None:
        _system_libraries(made, folder)
    notice = (HERE / "NOTICE.txt").read_text(encoding="utf-8")
    for name in ("qt", "python"):
        notice = notice.replace(f"@{name.upper()}@", str(facts[name]))
    (folder / "NOTICE.txt").write_text(notice, encoding="utf-8")


def _system_libraries(made: Path, folder: Path) -> None:
    """Copy what Debian says of each of its libraries that is bundled."""
    for library in sorted((made / "lib").glob("*.so*")):
        if library.is_symlink() or library.name.startswith(("libpython", "libsqlite3")):
            continue
        found = subprocess.run(
            ["dpkg", "-S", f"*/{library.name}"], check=False, capture_output=True, text=True
        )
        package = found.stdout.partition(":")[0]
        text = Path("/usr/share/doc") / package / "copyright"
        if package and text.is_file():
            shutil.copyfile(text, folder / f"Debian-{package}.txt")


def sbom(tool: Path, runtime: Path, out: Path, version: str) -> None:
    """Write the list of parts: what Python knows, and by hand what it does not."""
    subprocess.run(
        [tool, "environment", "--output-reproducible", "--of", "JSON", "-o", out, runtime],
        check=True,
        stderr=subprocess.DEVNULL,
    )
    facts = ask(runtime)
    bill = json.loads(out.read_text(encoding="utf-8"))
    known = shipped()
    kept = [part for part in bill["components"] if part["name"].lower().replace("_", "-") in known]
    icu = next(Path(runtime).parents[1].rglob("libicudata.so.*")).suffix.removeprefix(".")
    by_hand = (
        ("Qt", facts["qt"], "LGPL-3.0-only"),
        ("CPython", facts["python"], "PSF-2.0"),
        ("CPython (Windows, embeddable)", "3.11.9", "PSF-2.0"),
        ("SQLite", facts["sqlite"], "blessing"),
        ("SQLite (Windows)", sqlite_for_windows(), "blessing"),
        ("OpenSSL", facts["openssl"], "Apache-2.0"),
        ("OpenSSL (Windows)", "3.0.13", "Apache-2.0"),
        ("ICU", icu, "Unicode-3.0"),
        ("OpenBLAS", facts["openblas"], "BSD-3-Clause"),
    )
    for name, number, licence in by_hand:
        kept.append(
            {
                "type": "library",
                "bom-ref": f"by-hand:{name}",
                "name": name,
                "version": str(number),
                "licenses": [{"license": {"id": licence}}],
            }
        )
    bill["components"] = kept
    references = {part["bom-ref"] for part in kept}
    bill["dependencies"] = [
        {**one, "dependsOn": [ref for ref in one.get("dependsOn", []) if ref in references]}
        for one in bill.get("dependencies", [])
        if one["ref"] in references
    ]
    bill.setdefault("metadata", {})["component"] = {
        "type": "application",
        "bom-ref": "chipline",
        "name": "Chipline",
        "version": version,
        "licenses": [{"license": {"id": "MIT"}}],
    }
    moment = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC)
    bill["metadata"]["timestamp"] = moment.isoformat()
    bill.pop("serialNumber", None)
    # Paths of the build machine are nobody's business.
    for part in kept:
        part.pop("externalReferences", None)
    out.write_text(json.dumps(bill, indent=1, sort_keys=True) + "\n", encoding="utf-8")
