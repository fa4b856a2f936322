"""Makes USB devices that do not exist visible to every program in this mount namespace (Linux, root).

Programs list devices from /sys/bus/usb/devices and hear of plugs on the udev group of the kernel's
uevent socket, so a private tmpfs plus packets in udev's format are enough. Started and driven by
virtual-bench.ts: one JSON command a line on stdin, one JSON answer a line on stdout. Node cannot
open such a socket, hence Python; only tests use it.
"""

import json
import os
import shutil
import socket
import struct
import subprocess
import sys

DEVICES = "/sys/bus/usb/devices"
KERNEL_UEVENTS = 15
UDEV_GROUP = 2
UDEV_HEADER = struct.Struct("=8s4s7I")
UDEV_MAGIC = struct.pack(">I", 0xFEEDCAFE)


def set_up(with_bus):
    subprocess.run(["mount", "-t", "tmpfs", "-o", "mode=755", "none", "/sys/bus"], check=True)
    if with_bus:
        os.makedirs(DEVICES)


def folder(port):
    return f"{DEVICES}/{port}"


def describe(device):
    """Writes the attributes as the kernel does: all there before the folder can be found."""
    hidden = f"/sys/bus/.{device['port']}"
    os.makedirs(hidden)
    for name, value in device["attributes"].items():
        with open(f"{hidden}/{name}", "wb") as attribute:
            attribute.write(value.encode("utf-8", "surrogatepass") + b"\n")
    shutil.rmtree(folder(device["port"]), ignore_errors=True)
    os.rename(hidden, folder(device["port"]))


def announce(link, action, device):
    bus = int(device["port"].split("-")[0])
    facts = {
        "ACTION": action,
        "DEVPATH": f"/bus/usb/devices/{device['port']}",
        "SUBSYSTEM": "usb",
        "DEVTYPE": "usb_device",
        "BUSNUM": f"{bus:03d}",
        "DEVNUM": f"{device['address']:03d}",
        "SEQNUM": "1",
    }
    body = "".join(f"{key}={value}\0" for key, value in facts.items()).encode()
    size = UDEV_HEADER.size
    head = UDEV_HEADER.pack(b"libudev\0", UDEV_MAGIC, size, size, len(body), 0, 0, 0, 0)
    try:
        link.sendto(head + body, (0, UDEV_GROUP))
    except ConnectionRefusedError:
        pass  # Nobody listens yet; the listing still shows the device.


def obey(link, command):
    verb, device = command["do"], command["device"]
    if verb == "plug":
        describe(device)
    elif verb == "unplug":
        shutil.rmtree(folder(device["port"]))
    if command["announce"]:
        announce(link, "remove" if verb in ("unplug", "say-removed") else "add", device)


def main():
    set_up(with_bus="--without-bus" not in sys.argv)
    with socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, KERNEL_UEVENTS) as link:
        link.bind((0, 0))
        print(json.dumps({"id": 0}), flush=True)
        for line in sys.stdin:
            command = json.loads(line)
            answer = {"id": command["id"]}
            try:
                obey(link, command)
            except OSError as error:
                answer["error"] = str(error)
            print(json.dumps(answer), flush=True)


main()
