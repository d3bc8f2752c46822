#!/usr/bin/env python3
"""Writes the schemas of a CustomResourceDefinition, one file per kind: renew.py FILE.yaml...

Needs PyYAML. Descriptions and the status, which nobody applies, are left out.
"""
import json
import pathlib
import sys

import yaml


def lean(node):
    if isinstance(node, dict):
        return {key: lean(value) for key, value in node.items()
                if not (key == "description" and isinstance(value, str))}
    return [lean(each) for each in node] if isinstance(node, list) else node


for name in sys.argv[1:]:
    definition = yaml.safe_load(pathlib.Path(name).read_text())["spec"]
    for version in definition["versions"]:
        if version["storage"]:
            schema = lean(version["schema"]["openAPIV3Schema"])
            schema["properties"].pop("status", None)
            document = {"group": definition["group"], "version": version["name"], "schema": schema}
            file = pathlib.Path(__file__).with_name(definition["names"]["kind"] + ".json")
            file.write_text(json.dumps(document, separators=(",", ":"), sort_keys=True) + "\n")
