"""The site made ready for any host: dressed pages, offline use, the files that tell hosts, compressed copies.

A preview leaves all that out: it serves what it has just built to one visitor, and its server puts a script of its own
into every page, which a content policy would refuse.
"""

from pathlib import Path

from generator.catalogue.whole import Catalogue
from generator.project import Project
from generator.site.dressing import dressing
from generator.site.earlier import Earlier
from generator.site.hosts import base_path, host_files
from generator.site.offline import manifests, service_worker
from generator.site.parts import Parts
from generator.site.policy import policy_of
from generator.site.precompressing import precompress
from generator.site.publishing import publish, write
from generator.site.settings import Settings
from generator.text.progress import Progress, silent


def publish_for_hosts(
    catalogue: Catalogue,
    project: Project,
    settings: Settings,
    folder: Path,
    progress: Progress = silent,
    parts: Parts | None = None,
    earlier: Earlier | None = None,
) -> None:
    """Complete the site in ``folder``, where prose and shells were rendered, and make it ready for any host.

    Args:
        catalogue: what is published.
        project: the sources.
        settings: of ``mkdocs.yml``.
        folder: the site to be.
        progress: told of each stage.
        parts: which parts of the site are wanted, without it all.
        earlier: the site as it is, of which is taken over what is still the same.

    Raises:
        ShellError: a shell is missing or has no slot for content.
        HashingError: assets refer to each other in a circle.
        MapSettingsError: the map's settings cannot be used.
        OSError: the disk refuses.
    """
    parts, earlier = parts or Parts(catalogue), earlier or Earlier()
    templates, base = project.site_src / "hosts", base_path(settings.site_url)
    rendered = sorted(folder.rglob("*.html"))
    policy = policy_of(settings.map, (page.read_text(encoding="utf-8") for page in rendered))
    pages = publish(catalogue, project, settings, folder, dressing(templates, base, policy), progress, parts, earlier)
    progress("Chuẩn bị cho máy chủ, nén tệp", "Preparing for hosts, compressing")
    if parts.shared:
        worker = {"sw.js": service_worker(project.site_src / "offline" / "sw.js", folder, earlier.where)}
        hosts = host_files(templates, folder, pages, base, policy, compressed=settings.precompress != "none")
        write(folder, (manifests(catalogue.brand) | worker | hosts).items())
    parts.prune(folder)
    earlier.leave_out(parts.holds)
    precompress(folder, settings.precompress, earlier)
