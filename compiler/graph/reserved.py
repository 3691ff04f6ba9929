"""Names that generated Python cannot carry."""

from __future__ import annotations

import keyword
import re

MODULE_ATTRIBUTES = frozenset(
    """T_destination add_module apply bfloat16 buffers call_super_init children compile cpu cuda double dump_patches
    eval extra_repr float forward get_buffer get_extra_state get_parameter get_submodule half ipu load_state_dict
    modules mtia named_buffers named_children named_modules named_parameters parameters predict register_backward_hook
    register_buffer register_forward_hook register_forward_pre_hook register_full_backward_hook
    register_full_backward_pre_hook register_load_state_dict_post_hook register_load_state_dict_pre_hook
    register_module register_parameter register_state_dict_post_hook register_state_dict_pre_hook requires_grad_
    set_extra_state set_submodule share_memory state_dict to to_empty train training type xpu zero_grad
    append extend insert pop""".split()
)
"""Attributes of `torch.nn.Module` 2.13 and `nn.Sequential`, and `predict`: a submodule would hide them."""

GLOBALS = frozenset(
    """torch nn F Tensor NamedTuple OrderedDict Auxiliary TrainingOutput super range tuple list int float bool str self
    object isinstance property""".split()
)
"""Names that generated code uses."""

LONGEST = 80
"""Characters in a name at most."""


def why_no_label(label: str) -> str | None:
    """Why a label cannot name a submodule; None for one that `add_module` and `state_dict` accept."""
    if "." in label:
        return "a dot stands between a module and what is in it"
    if not re.fullmatch(r"[A-Za-z0-9_-]+", label):
        return "a label is made of ASCII letters, digits, `_` and `-`"
    if label in MODULE_ATTRIBUTES:
        return "every `nn.Module` has an attribute of this name"
    if label.startswith("_"):
        return "it begins with an underscore, as an `nn.Module`'s private attributes do"
    return _too_long(label)


def why_no_field(name: str) -> str | None:
    """Why a name cannot be an output, which is a field of a named tuple; None where it can."""
    return why_no_label(name) or _why_no_identifier(name)


def why_no_class(name: str) -> str | None:
    """Why a definition's name cannot be a Python class; None where it can."""
    if name in GLOBALS:
        return "generated code uses this name itself"
    if name.startswith("_"):
        return "it begins with an underscore"
    return _why_no_identifier(name)


def is_attribute(label: str) -> bool:
    """Whether `self.label` is valid Python."""
    return label.isidentifier() and not keyword.iskeyword(label)


def variable(name: str) -> str:
    """The Python variable for a name of a spec; changed where Python or generated code reserves it."""
    bare = name.lstrip("_") or "value"
    return f"{bare}_" if keyword.iskeyword(bare) or bare in GLOBALS or not bare.isidentifier() else bare


def _why_no_identifier(name: str) -> str | None:
    if keyword.iskeyword(name):
        return "it is a Python keyword"
    if not name.isidentifier():
        return "it is no Python identifier"
    return _too_long(name)


def _too_long(name: str) -> str | None:
    return f"it is longer than {LONGEST} characters" if len(name) > LONGEST else None
