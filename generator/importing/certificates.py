"""What a row says of stars and certificates, against the record.

Stars that differ are a new decision: the record gets a certificate for it, and keeps what it held before as an older one,
so that a report for an earlier day still finds it.
"""

from collections.abc import Iterator
from datetime import date

from generator.importing.known import Known, key
from generator.importing.proposals import Change, How, shown
from generator.importing.row_values import Values
from generator.records.marks import Path
from generator.records.schema import CertificateField, ProductRecord
from generator.records.writing import Value
from generator.text.bilingual import Text

_LABELS = {
    "decision": Text("quyết định công nhận", "decision"),
    "issued_on": Text("ngày cấp", "day of issue"),
    "score": Text("điểm", "score"),
    "year": Text("năm công nhận", "year of recognition"),
}


def star_changes(values: Values, known: Known, document: str | None) -> Iterator[Change]:
    """Yield the changes that other stars, or a potential that is new, bring with them."""
    stars, record, path = values.stars, known.product.value, known.product.path
    if stars is None or stars.proposed or stars.stars < 3:
        return
    held = int(record.stars)
    label = Text("hạng sao", "stars")
    if stars.stars != held:
        yield Change(file=path, field=("stars",), label=label, old=record.stars, new=stars.stars, overwrites=True)
        if record.potential_stars and int(record.potential_stars) != stars.stars + 1:
            yield Change(
                file=path,
                field=("potential_stars",),
                label=Text("tiềm năng", "potential stars"),
                old=record.potential_stars,
                new=None,
                how=How.REMOVE,
                overwrites=True,
            )
        new = new_certificate(values, document)
        certificates = Text("giấy chứng nhận", "certificates")
        if record.certificates:
            yield Change(
                file=path,
                field=("certificates",),
                label=certificates,
                old=None,
                new=new,
                how=How.FIRST,
                overwrites=True,
            )
        else:
            before: dict[str, Value] = {"stars": held, "source": record.sources[0].document}
            yield Change(
                file=path, field=("certificates",), label=certificates, old=None, new=[new, before], overwrites=True
            )
    if stars.potential and record.potential_stars is None:
        yield Change(
            file=path,
            field=("potential_stars",),
            label=Text("tiềm năng", "potential stars"),
            old=None,
            new=stars.potential,
            overwrites=stars.stars != held,
        )


def new_certificate(values: Values, document: str | None) -> dict[str, Value]:
    """Return the certificate that a row tells of; a year is only kept where no day is known."""
    stars = values.stars.stars if values.stars else None
    entry: dict[str, Value | None] = {
        "stars": stars,
        "score": values.score,
        "decision": values.decision or None,
        "issued_on": values.issued_on,
        "year": values.year if values.issued_on is None else None,
        "source": document,
    }
    return {name: value for name, value in entry.items() if value is not None}


def certificate_changes(values: Values, known: Known, document: str | None) -> Iterator[Change]:
    """Yield what decision, day, score and year of a row add to the certificates, or how they differ from them."""
    record, path = known.product.value, known.product.path
    says = values.decision or values.issued_on or values.score is not None or values.year
    if not says or (values.stars and not values.stars.proposed and values.stars.stars != int(record.stars)):
        return
    index = _same(values, record)
    if index is None:
        new = {**new_certificate(values, document), "stars": int(record.stars)}
        new = {"stars": new.pop("stars"), **new}
        last = values.issued_on is not None and any(
            c.issued_on and c.issued_on > values.issued_on for c in record.certificates
        )
        yield Change(
            file=path,
            field=("certificates",),
            label=Text("giấy chứng nhận", "certificates"),
            old=None,
            new=new,
            how=How.LAST if last else How.FIRST,
        )
        return
    certificate = record.certificates[index]
    stated: dict[str, Value | None] = {
        "score": values.score,
        "decision": values.decision or None,
        "issued_on": values.issued_on,
        "year": values.year,
    }
    for name, value in stated.items():
        old = getattr(certificate, name)
        if value is None or value == old or (name == "decision" and old and key(old) == key(str(value))):
            continue
        if name == "year" and certificate.issued_on is not None:
            old = certificate.issued_on.year
            if value == old:
                continue
        field: Path = ("certificates", index, name)
        yield Change(
            file=path,
            field=field,
            label=_LABELS[name],
            old=shown(old) if old is not None else None,
            new=value,
            overwrites=old is not None,
        )


def _same(values: Values, record: ProductRecord) -> int | None:
    """Return the index of the certificate that a row speaks of, or None where it is another one."""
    for index, certificate in enumerate(record.certificates):
        if values.decision and certificate.decision and key(values.decision) == key(certificate.decision):
            return index
        if values.issued_on and certificate.issued_on == values.issued_on:
            return index
    if record.certificates and _may_be(values, record.certificates[0]):
        return 0
    return None


def _may_be(values: Values, certificate: CertificateField) -> bool:
    """Whether nothing that both say contradicts: the row then fills in what the certificate lacks."""
    if values.decision and certificate.decision:
        return False
    if values.issued_on and certificate.issued_on:
        return False
    year = values.issued_on.year if isinstance(values.issued_on, date) else values.year
    known = certificate.issued_on.year if certificate.issued_on else certificate.year
    return year is None or known is None or year == known
