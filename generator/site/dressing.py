"""What every page of a public site gets besides its content: the content policy, the manifest, use without network.

Works on what mkdocs has rendered, some dozen pages and shells, so that ten thousand records cost nothing more.
"""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Final

from generator.site.policy import FRAMABLE, Policy
from generator.site.templates import render

Dress = Callable[[str, str], str]
"""Takes the path of a page in the site and its HTML; returns the HTML to publish."""

_CHARSET: Final = '<meta charset="utf-8">\n'
_END: Final = "</head>"


def undressed(path: str, html: str) -> str:
    """Return the page as it is: for previews, which put a script of their own into every page."""
    return html


def dressing(templates: Path, base: str, policy: Policy) -> Dress:
    """Return what dresses the pages of a site for the public.

    Args:
        templates: ``site_src/hosts``.
        base: the path of the site, with a slash at both ends.
        policy: what pages may load.
    """
    start = _CHARSET + render(templates, "head.html", policy=policy.content())
    end = cache(partial(_end, templates))

    def dress(path: str, html: str) -> str:
        root = base if path.endswith("404.html") else "../" * path.count("/")
        last = "" if path.startswith(FRAMABLE) else end(root, "en/" if path.startswith("en/") else "")
        return html.replace(_CHARSET, start, 1).replace(_END, last + _END, 1)

    return dress


def _end(templates: Path, root: str, language_root: str) -> str:
    """Return the last lines of a page's head; embeds have none, because they are not kept for use without network."""
    return render(templates, "head-end.html", root=root, language_root=language_root)
