"""How templates become Python: Jinja's own way, less what our templates never need, which is most of what a page costs.

Compiled templates are kept, within a build and for the next one: compiling them all takes as long as rendering a thousand
pages. What is kept lies in a folder of the user alone and is found by the template's text and by this module's; it may be
deleted at any time.
"""

import re
from collections.abc import MutableMapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache, nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

from generator.pages.template_faults import TellingEnvironment

_SPECIAL: Final = re.compile("[&<>\"']").search


class SharedTemplates(BytecodeCache):
    """Compiled templates, shared by the environments of a build and kept for the next one."""

    def __init__(self) -> None:
        """Start with what earlier builds have kept, where there is a safe place for it."""
        self._compiled: dict[str, bytes] = {}
        self._kept: BytecodeCache | None = None
        with suppress(OSError, RuntimeError):
            self._kept = FileSystemBytecodeCache(pattern=f"__ocop_{_version()}_%s.cache")

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        """Return the bucket of a template, by its text wherever it lies: every copy of a project shares it."""
        return super().get_bucket(environment, f"{name} {self.get_source_checksum(source)}", None, source)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a bucket what was compiled before."""
        if bucket.key in self._compiled:
            bucket.bytecode_from_string(self._compiled[bucket.key])
        elif self._kept:
            with suppress(OSError):
                self._kept.load_bytecode(bucket)
            if bucket.code:
                self._compiled[bucket.key] = bucket.bytecode_to_string()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was just compiled."""
        self._compiled[bucket.key] = bucket.bytecode_to_string()
        if self._kept:
            with suppress(OSError):
                self._kept.dump_bytecode(bucket)


def _version() -> str:
    return sha256(Path(__file__).read_bytes()).hexdigest()[:12]


def piece(value: object) -> str:
    """Return a piece of a page: markup as it is, anything else escaped. It is joined to others, so it need not be Markup."""
    kind = type(value)
    if kind is Markup or (kind is str and not _SPECIAL(value)):  # type: ignore[call-overload]
        return value  # type: ignore[return-value]
    return escape(value)


class _Generator(CodeGenerator):
    """Writes the code of a template."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.piece(")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802 - Jinja's name
        """Call a macro or a word of ``template_words`` itself.

        Jinja's own way looks at every function four times for a wish (``pass_context`` …) that none of ours has.
        """
        if forward_caller or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """Ask a value for its attribute itself; Jinja's own way asks for an item of that name as well, which is ``[]`` here."""
        if isinstance(node.node, nodes.Name) and node.node.name == "self":  # the template's blocks
            super().visit_Getattr(node, frame)
            return
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """Ask a value for its item itself; Jinja's own way asks for an attribute of that name as well."""
        self.visit(node.node, frame)
        self.write("[")
        self.visit(node.arg, frame)
        self.write("]")


class SiteEnvironment(TellingEnvironment):
    """Gives every template the words of the environment and nothing else, so that they need no merging for a page."""

    code_generator_class = _Generator
    piece = staticmethod(piece)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the words of the environment; templates of this site are never given others."""
        return self.globals
