"""Products, producers, outlets and places in the words of schema.org. What is not known is left out, never guessed."""

from collections.abc import Callable
from typing import Any, Final

from generator.catalogue.model import (
    Address,
    Certificate,
    Commune,
    Contacts,
    District,
    Outlet,
    Precision,
    Producer,
    Product,
    ProvinceToday,
)
from generator.catalogue.whole import Catalogue
from generator.pages.routes import photo_path
from generator.text.bilingual import Lang, Text
from generator.text.formatting import day
from generator.text.hours import runs

Json = dict[str, Any]
Url = Callable[[str], str]
"""From a path in the site to an address."""

_PHOTO_WIDTH: Final = 1200
_MIDNIGHT: Final = 24 * 60
_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Records:
    """Says what records are, in one language.

    ``page`` makes the address of a page of that language, ``file`` that of a file of the site.
    """

    def __init__(self, catalogue: Catalogue, lang: Lang, page: Url, file: Url) -> None:
        """Keep what every answer needs."""
        self._catalogue = catalogue
        self._lang = lang
        self._page = page
        self._file = file

    def product(self, product: Product) -> Json:
        """Return a Product; its maker is named by reference."""
        maker = {"@id": self.producer_id(self._catalogue.producers[product.producer])}
        found: Json = {
            "@type": "Product",
            "@id": self._page(f"products/{product.id}/") + "#product",
            "url": self._page(f"products/{product.id}/"),
            **self._names(product.name),
            "category": product.set.name.get(self._lang),
            "brand": maker,
            "manufacturer": maker,
        }
        if product.description:
            found["description"] = product.description.get(self._lang)
        if award := self._award(product):
            found["award"] = award
        if product.photos:
            found["image"] = [self._file(photo_path(photo, _PHOTO_WIDTH)) for photo in product.photos]
        if product.gtin:
            found["gtin"] = product.gtin
        certified = [self._certification(c) for c in product.certificates if c.issued_on]
        if certified and not product.status.archived:
            found["hasCertification"] = certified[0]
        return found

    def producer(self, producer: Producer) -> Json:
        """Return a LocalBusiness with its address as it is called today.

        ``geo`` is only given where the place itself is known. The commune's middle is not where the business is: it
        belongs to the commune, which is what ``containedInPlace`` names.
        """
        found: Json = {
            "@type": "LocalBusiness",
            "@id": self.producer_id(producer),
            "url": self._page(f"producers/{producer.id}/"),
            **self._names(producer.name),
            "address": self._address(producer.address),
            "containedInPlace": self._commune(producer.address.commune),
        }
        if producer.point.precision is Precision.EXACT:
            found["geo"] = _geo(producer.point.lat, producer.point.lon)
        found |= _contacts(producer.contacts)
        if producer.photos:
            found["image"] = [self._file(photo_path(photo, _PHOTO_WIDTH)) for photo in producer.photos]
        return found

    def outlet(self, outlet: Outlet) -> Json:
        """Return a Store with its opening hours; where only the district is known, that."""
        place = outlet.address
        found: Json = {
            "@type": "Store",
            "@id": self._page(f"outlets/{outlet.id}/") + "#outlet",
            "url": self._page(f"outlets/{outlet.id}/"),
            **self._names(outlet.name),
            "containedInPlace": self._commune(place.commune) if place else self._district(outlet.district),
        }
        if place:
            found["address"] = self._address(place)
        if outlet.point.precision is Precision.EXACT:
            found["geo"] = _geo(outlet.point.lat, outlet.point.lon)
        if outlet.hours and outlet.hours.week:
            found["openingHoursSpecification"] = [
                {
                    "@type": "OpeningHoursSpecification",
                    "dayOfWeek": list(_WEEKDAYS[first : last + 1]),
                    "opens": _time(start),
                    "closes": _time(end),
                }
                for first, last, spans in runs(outlet.hours.week)
                for start, end in spans
            ]
        if outlet.photos:
            found["image"] = [self._file(photo_path(photo, _PHOTO_WIDTH)) for photo in outlet.photos]
        return found | _contacts(outlet.contacts)

    def producer_id(self, producer: Producer) -> str:
        """Return what other things refer to a producer by, the same on every page."""
        return self._page(f"producers/{producer.id}/") + "#producer"

    def _names(self, name: Text) -> Json:
        shown = name.get(self._lang)
        other = name.vi if self._lang == "en" else name.en
        return {"name": shown, "alternateName": other} if other and other != shown else {"name": shown}

    def _award(self, product: Product) -> str | None:
        """Return the stars; for a product that is only known from a list, with the day of that list."""
        if product.status.archived:
            return None
        stars = f"OCOP {product.stars} sao" if self._lang == "vi" else f"{product.stars}-star OCOP"
        dated = any(c.issued_on for c in product.certificates)
        if dated or not product.listed_on:
            return stars
        when = day(product.listed_on, self._lang)
        return f"{stars} ({'theo danh sách tính đến' if self._lang == 'vi' else 'as listed on'} {when})"

    def _certification(self, certificate: Certificate) -> Json:
        found: Json = {
            "@type": "Certification",
            "name": f"OCOP {certificate.stars} sao" if self._lang == "vi" else f"{certificate.stars}-star OCOP",
            "certificationRating": {"@type": "Rating", "ratingValue": certificate.stars, "bestRating": 5},
        }
        if certificate.decision:
            found["certificationIdentification"] = certificate.decision
        if certificate.issued_on and certificate.expires_on:
            found["validFrom"] = certificate.issued_on.isoformat()
            found["expires"] = certificate.expires_on.isoformat()
        return found

    def _address(self, address: Address) -> Json:
        found: Json = {
            "@type": "PostalAddress",
            "addressLocality": address.commune.current.name.get(self._lang),
            "addressRegion": address.district.province.current.name.get(self._lang),
            "addressCountry": "VN",
        }
        if street := ", ".join(part for part in (address.street, address.hamlet) if part):
            found["streetAddress"] = street
        return found

    def _commune(self, commune: Commune) -> Json:
        """Return the commune as certified, inside the district as it then was, inside the province of today."""
        return {
            **self._area(commune),
            "geo": _geo(commune.lat, commune.lon),
            "containedInPlace": self._district(self._catalogue.districts[commune.district]),
        }

    def _district(self, district: District) -> Json:
        return {
            **self._area(district),
            "containedInPlace": self._area(district.province.current),
        }

    def _area(self, unit: Commune | District | ProvinceToday) -> Json:
        return {"@type": "AdministrativeArea", "name": unit.name.get(self._lang)}


def _geo(lat: float, lon: float) -> Json:
    return {"@type": "GeoCoordinates", "latitude": lat, "longitude": lon}


def _contacts(contacts: Contacts) -> Json:
    found: Json = {}
    if contacts.phones:
        found["telephone"] = [f"+84{phone[1:]}" if phone.startswith("0") else phone for phone in contacts.phones]
    if contacts.email:
        found["email"] = contacts.email
    if same := [link for link in (contacts.website, contacts.facebook) if link]:
        found["sameAs"] = same
    return found


def _time(minutes: int) -> str:
    """Return a time as schema.org writes it; the end of a day is its last minute."""
    return "23:59" if minutes == _MIDNIGHT else f"{minutes // 60:02d}:{minutes % 60:02d}"
