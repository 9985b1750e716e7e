"""Fields of records to values of the catalogue: references resolved, nothing computed that needs other records."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import PurePosixPath
from types import MappingProxyType

from generator.catalogue import model
from generator.catalogue.status import expires_on
from generator.records import schema
from generator.records.gazetteer import Gazetteer
from generator.records.photos import Photo as PhotoFile
from generator.records.places_file import PlacesFile
from generator.text.bilingual import Text
from generator.vocabulary.sets import SETS, ProductSet


class Converter:
    """Holds what fields refer to: places, documents, photos."""

    def __init__(self, places: PlacesFile, documents: schema.DocumentsFile, photos: Mapping[str, PhotoFile]) -> None:
        """Index the places and documents."""
        self._gazetteer = Gazetteer.of(places)
        self._photos = photos
        self._texts: dict[tuple[str, str | None], Text] = {}
        units = {
            u.code: model.Unit(code=u.code, name=self.text(u.name), lat=float(u.lat), lon=float(u.lon))
            for u in places.current_communes
        }
        self.communes = {
            c.code: model.Commune(
                code=c.code,
                name=self.text(c.name),
                district=c.district,
                lat=float(c.lat),
                lon=float(c.lon),
                current=units[c.current],
                others=tuple(units[code] for code in c.successors if code != c.current),
            )
            for c in places.communes
        }
        inside: dict[str, list[str]] = defaultdict(list)
        for commune in places.communes:
            inside[commune.district].append(commune.code)
        self.provinces = {
            p.id: model.Province(
                id=p.id,
                code=p.code,
                name=self.text(p.name),
                short=self.text(p.short),
                current=model.ProvinceToday(
                    code=p.current.code, name=self.text(p.current.name), short=self.text(p.current.short)
                ),
            )
            for p in places.provinces
        }
        self.districts = {
            d.id: model.District(
                id=d.id,
                province=self.provinces[d.province],
                code=d.code,
                name=self.text(d.name),
                short=self.text(d.short),
                whereabouts=self._whereabouts(self.text(d.short), self.provinces[d.province].short),
                lat=float(d.lat),
                lon=float(d.lon),
                communes=tuple(inside[d.id]),
                products=(),
                producers=(),
            )
            for d in places.districts
        }
        self.documents = {
            d.id: model.Document(
                id=d.id,
                number=d.number,
                title=self.text(d.title),
                issuer=self.text(d.issuer),
                issued_on=d.issued_on,
                as_of=d.as_of,
                figures=tuple(self._figure(f) for f in d.figures),
            )
            for d in documents.documents
        }

    def text(self, field: schema.TextField | schema.ProseField | schema.NoteField) -> Text:
        """Return a text in two languages; what many records say ("Khối lượng tịnh") is one value, made once."""
        said = field.vi, field.en
        if said not in self._texts:
            self._texts[said] = Text(*said)
        return self._texts[said]

    def _whereabouts(self, short: Text, province: Text) -> Text:
        """Return what a district is called where its province is not known; a town may have its province's name."""
        if len(self.provinces) == 1 or short == province:
            return short
        return Text(f"{short.vi}, {province.vi}", f"{short.get('en')}, {province.get('en')}")

    def _figure(self, field: schema.FigureField) -> model.Figure:
        counts = field.model_dump(exclude_none=True, exclude={"place", "district", "year", "note"})
        return model.Figure(
            place=self.text(field.place),
            district=field.district,
            year=field.year,
            counts=MappingProxyType(counts),
            note=self.text(field.note) if field.note else None,
        )

    def prose(self, field: schema.ProseField | None) -> Text | None:
        """Return some sentences in two languages, or None."""
        return self.text(field) if field else None

    @staticmethod
    def set(code: str) -> ProductSet:
        """Return the product set of a code that the checks have seen."""
        return SETS[code]

    def address(self, field: schema.AddressField, folder: str) -> model.Address:
        """Return an address; its district is ``folder`` unless the field names another."""
        district = field.district or folder
        commune = self._gazetteer.commune(district, field.commune)
        if commune is None:  # pragma: no cover - the checks refuse that
            raise ValueError(f"{field.commune} is not in {district}")
        return model.Address(
            street=field.street,
            hamlet=field.hamlet,
            commune=self.communes[commune.code],
            district=self.districts[district],
            printed=tuple(model.PrintedAddress(text=p.text, document=p.document) for p in field.printed),
        )

    @staticmethod
    def point(field: schema.LocationField | None, commune: model.Commune) -> model.Point:
        """Return the best point that is known: the record's own, else the commune's."""
        if field is None:
            return model.Point(lat=commune.lat, lon=commune.lon, precision=model.Precision.COMMUNE)
        return model.Point(lat=float(field.lat), lon=float(field.lon), precision=model.Precision(field.precision))

    def district(self, folder: str) -> model.District:
        """Return a district by its folder."""
        return self.districts[folder]

    @staticmethod
    def point_in(field: schema.LocationField | None, district: model.District) -> model.Point:
        """Return the best point of what has no address: its own, else the district's."""
        if field is None:
            return model.Point(lat=district.lat, lon=district.lon, precision=model.Precision.DISTRICT)
        return model.Point(lat=float(field.lat), lon=float(field.lon), precision=model.Precision(field.precision))

    def season(self, field: schema.SeasonField | None) -> model.Season | None:
        """Return a season with its months in the order of the year, or None."""
        if field is None:
            return None
        what = self.text(field.what) if field.what else None
        return model.Season(months=tuple(sorted(set(field.months))), what=what, source=field.source)

    @staticmethod
    def contacts(field: schema.ContactsField | None) -> model.Contacts:
        """Return contacts, or none at all without consent: they never reach the catalogue."""
        if field is None or not field.consent:
            return model.Contacts()
        return model.Contacts(
            phones=field.phones,
            zalo=field.zalo,
            email=field.email,
            website=field.website,
            facebook=field.facebook,
        )

    @staticmethod
    def channels(fields: Iterable[schema.ChannelField]) -> tuple[model.Channel, ...]:
        """Return sales channels in their written order."""
        return tuple(model.Channel(kind=f.kind, url=f.url) for f in fields)

    def photos(self, record: str, fields: Iterable[schema.PhotoField]) -> tuple[model.Photo, ...]:
        """Return the photos of a record with their upright size in pixels."""
        found = []
        for field in fields:
            path = str(PurePosixPath(record).with_name(field.file))
            photo = self._photos[path]
            found.append(
                model.Photo(
                    path=path,
                    alt=self.text(field.alt),
                    credit=field.credit,
                    licence=field.licence,
                    width=photo.width,
                    height=photo.height,
                )
            )
        return tuple(found)

    def sources(self, fields: Iterable[schema.SourceField]) -> tuple[model.Source, ...]:
        """Return the places in documents that a record rests on."""
        return tuple(
            model.Source(
                document=self.documents[f.document],
                annex=f.annex,
                section=f.section,
                row=f.row,
                printed=MappingProxyType(f.printed.model_dump(exclude_none=True)),
                quote=f.quote,
            )
            for f in fields
        )

    def certificates(self, fields: Iterable[schema.CertificateField]) -> tuple[model.Certificate, ...]:
        """Return certificates; the day of expiry follows from the day of issue."""
        return tuple(
            model.Certificate(
                stars=int(f.stars),
                score=f.score,
                decision=f.decision,
                issued_on=f.issued_on,
                year=f.year or (f.issued_on.year if f.issued_on else None),
                expires_on=expires_on(f.issued_on) if f.issued_on else None,
                document=self.documents[f.source] if f.source else None,
            )
            for f in fields
        )

    def notes(self, fields: Iterable[schema.NoteField]) -> tuple[model.Note, ...]:
        """Return the editors' notes."""
        return tuple(model.Note(field=f.field, text=self.text(f)) for f in fields)


def listed_on(sources: Iterable[model.Source], history: Iterable[schema.HistoryField], as_of: date) -> date | None:
    """Return the newest day up to ``as_of`` on which a list of valid products named the product, or None."""
    days = [s.document.as_of for s in sources if s.row is not None and s.document.as_of]
    days += [event.date for event in history if event.event == "listed"]
    return max((listed for listed in days if listed <= as_of), default=None)
