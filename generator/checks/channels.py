"""Rules about links that a record says to lead to a certain place: a marketplace, Zalo, Facebook."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from generator.checks.at import at
from generator.records.fields import host_of
from generator.records.problem import Problem, Severity
from generator.records.reading import Entry, Records
from generator.vocabulary.channels import CONTACT_HOSTS


def channel_leads_to_its_marketplace(records: Records) -> Iterator[Problem]:
    """The link of a named marketplace leads to that marketplace; it may have moved, so that this is a warning."""
    entries: tuple[Entry[Any], ...] = (*records.products, *records.producers)
    for entry in entries:
        for i, channel in enumerate(entry.value.channels):
            if not _leads_to(channel.url, channel.kind.hosts):
                host, right, name = host_of(channel.url), channel.kind.hosts[0], channel.kind.label
                yield at(
                    entry,
                    ("channels", i, "url"),
                    "other-host",
                    f"Kênh {name.vi} mà đường dẫn lại mở {host}; hãy chép đường dẫn từ {right}, hoặc chọn kênh khác.",
                    f"The channel is {name.get('en')}, but the link opens {host}; copy the link from {right}, or choose "
                    "another channel.",
                    severity=Severity.WARNING,
                )


def contact_leads_to_its_network(records: Records) -> Iterator[Problem]:
    """The link to Zalo leads to Zalo, the one to Facebook to Facebook."""
    entries: tuple[Entry[Any], ...] = (*records.producers, *records.outlets)
    for entry in entries:
        contacts = entry.value.contacts
        if contacts is None:
            continue
        for field, url in (("zalo", contacts.zalo), ("facebook", contacts.facebook)):
            if url and not _leads_to(url, CONTACT_HOSTS[field]):
                host, right = host_of(url), CONTACT_HOSTS[field][0]
                yield at(
                    entry,
                    ("contacts", field),
                    "other-host",
                    f"Mục {field.title()} (`contacts.{field}`) mà đường dẫn lại mở {host}; hãy chép đường dẫn từ {right}, "
                    "hoặc ghi vào mục `website`.",
                    f"The field {field.title()} (`contacts.{field}`) has a link that opens {host}; copy the link from "
                    f"{right}, or put it into `website`.",
                    severity=Severity.WARNING,
                )


def _leads_to(url: str, hosts: Sequence[str]) -> bool:
    """Return whether a link leads to one of these hosts or to a part of one; of no host nothing is known."""
    host = host_of(url).partition(":")[0].lower()
    return not hosts or any(host == right or host.endswith(f".{right}") for right in hosts)


RULES: Final = (channel_leads_to_its_marketplace, contact_leads_to_its_network)
