"""What a row says of stars and certificates, against the record.

Stars that differ are a new decision: the record gets a certificate for it, and keeps what it held before as an older one,
so that a report for an earlier day still finds it. A certificate later than all that the record tells of is news and takes
nothing away; any other would put the table's word in place of the record's, so it needs to be asked for.
"""

from collections.abc import Iterator
from datetime import date

from generator.importing.known import Known, key
from generator.importing.proposals import Change, How, shown
from generator.importing.row_values import Values
from generator.records.marks import Path
from generator.records.schema import CertificateField
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
    held, overwrites = int(record.stars), not _is_news(values, known)
    label = Text("hạng sao", "stars")
    if stars.stars != held:
        yield Change(file=path, field=("stars",), label=label, old=record.stars, new=stars.stars, overwrites=overwrites)
        if record.potential_stars and int(record.potential_stars) != stars.stars + 1:
            yield Change(
                file=path,
                field=("potential_stars",),
                label=Text("tiềm năng", "potential stars"),
                old=record.potential_stars,
                new=None,
                how=How.REMOVE,
                overwrites=overwrites,
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
                overwrites=overwrites,
            )
        else:
            before: dict[str, Value] = {"stars": held, "source": record.sources[0].document}
            yield Change(
                file=path,
                field=("certificates",),
                label=certificates,
                old=None,
                new=[new, before],
                overwrites=overwrites,
            )
    if stars.potential and record.potential_stars is None:
        yield Change(
            file=path,
            field=("potential_stars",),
            label=Text("tiềm năng", "potential stars"),
            old=None,
            new=stars.potential,
            overwrites=overwrites and stars.stars != held,
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
    index = _same(values, known)
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


def _is_news(values: Values, known: Known) -> bool:
    """Whether a row's certificate is later than all that the record tells of."""
    return values.issued_on is not None and known.latest is not None and values.issued_on > known.latest


def _same(values: Values, known: Known) -> int | None:
    """Return the index of the certificate that a row speaks of, or None where it is another one."""
    certificates = known.product.value.certificates
    for index, certificate in enumerate(certificates):
        if values.decision and certificate.decision and key(values.decision) == key(certificate.decision):
            return index
        if values.issued_on and certificate.issued_on == values.issued_on:
            return index
    if certificates and not _is_news(values, known) and _may_be(values, certificates[0]):
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
