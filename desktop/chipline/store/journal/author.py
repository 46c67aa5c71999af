"""Who writes an entry: the id of the installation, the user's name, what the machine is called."""

from __future__ import annotations

from dataclasses import dataclass

#: Stands between the id of an installation and the label of its machine; no id has one in it.
_LABELLED = "/"


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes: the id of the installation, the user's name, and what the user calls the machine."""

    device: str = ""
    name: str = ""
    label: str = ""

    @property
    def signed_device(self) -> str:
        """The device as an entry has it: the id, and the label behind it."""
        return f"{self.device}{_LABELLED}{self.label}" if self.label else self.device


def installation_of(device: str) -> str:
    """Return the id of the installation that an entry's device names."""
    return device.partition(_LABELLED)[0]


def device_label(device: str) -> str:
    """Return what its user calls the machine that an entry's device names; empty when nothing."""
    return device.partition(_LABELLED)[2]
