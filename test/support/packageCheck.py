"""Another implementation of what makes a package valid: the standard library, age, unzip and sha256sum alone.

    packageCheck.py FILE.jpkg IDENTITY-FILE FOLDER PUBLIC-KEY

Prints what is wrong, one line each; nothing for a valid package. RFC 8493 (BagIt), Data Package v2, C2SP signed note,
RFC 8032 (Ed25519).
"""
import base64, csv, hashlib, json, os, re, subprocess, sys

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def point(encoded):
    number = int.from_bytes(encoded, "little")
    y, sign = number & (2**255 - 1), number >> 255
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if (x * x - square) % P:
        raise ValueError("not a point")
    return (P - x if x & 1 != sign else x, y)


def add(a, b):
    k = D * a[0] * b[0] * a[1] * b[1] % P
    x = (a[0] * b[1] + b[0] * a[1]) * pow(1 + k, -1, P)
    y = (a[1] * b[1] + a[0] * b[0]) * pow(1 - k, -1, P)
    return (x % P, y % P)


def times(number, a):
    result = (0, 1)
    while number:
        if number & 1:
            result = add(result, a)
        a, number = add(a, a), number >> 1
    return result


def is_signed(text, signature, key):
    base = point((4 * pow(5, -1, P) % P).to_bytes(32, "little"))
    r, s = signature[:32], int.from_bytes(signature[32:], "little")
    h = int.from_bytes(hashlib.sha512(r + key + text).digest(), "little") % L
    return s < L and times(s, base) == add(point(r), times(h, point(key)))


def note_faults(bag, info, key):
    text, _, line = open(f"{bag}/tagmanifest-sha256.note", "rb").read().partition(b"\n\n")
    signer, encoded = re.fullmatch(rb"\xe2\x80\x94 (\S+) (\S+)\n", line).groups()
    text, raw = text + b"\n", base64.b64decode(encoded)
    if text != open(f"{bag}/tagmanifest-sha256.txt", "rb").read():
        yield "note: another text than the tag manifest"
    if raw[:4] != hashlib.sha256(signer + b"\n\x01" + key).digest()[:4]:
        yield "note: another key"
    elif not is_signed(text, raw[4:], key):
        yield "note: wrong signature"
    if base64.b64decode(info["X-Office-Key"]) != key or not signer.decode().endswith("/" + info["X-Office"]):
        yield "note: another signer"


def bag_faults(bag, info):
    if open(f"{bag}/bagit.txt").read() != "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n":
        yield "bagit.txt"
    files = [os.path.relpath(os.path.join(at, name), bag) for at, _, names in os.walk(bag) for name in names]
    listed = {}
    for manifest in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        if subprocess.run(["sha256sum", "--check", "--strict", "--status", manifest], cwd=bag).returncode:
            yield manifest
        listed[manifest] = {line.split("  ", 1)[1] for line in open(f"{bag}/{manifest}").read().splitlines()}
    payload = {name for name in files if name.startswith("data/")}
    if payload != listed["manifest-sha256.txt"]:
        yield "payload: not what is listed"
    tags = {name for name in files if not name.startswith(("data/", "tagmanifest"))}
    if tags != listed["tagmanifest-sha256.txt"]:
        yield "tags: not what is listed"
    octets = sum(os.path.getsize(f"{bag}/{name}") for name in payload)
    if info["Payload-Oxum"] != f"{octets}.{len(payload)}":
        yield "Payload-Oxum"


FORMS = {
    "string": r"[^\0]*",
    "integer": r"[+-]?\d+",
    "date": r"\d{4}-\d\d-\d\d",
    "yearmonth": r"\d{4}-\d\d",
}


def data_faults(bag, info):
    described = json.load(open(f"{bag}/data/datapackage.json", encoding="utf-8"))
    for resource in described["resources"]:
        path, schema = f"{bag}/data/{resource['path']}", resource["schema"]
        content = open(path, "rb").read()
        if len(content) != resource["bytes"] or resource["hash"] != "sha256:" + hashlib.sha256(content).hexdigest():
            yield f"{resource['name']}: bytes or hash"
        header, *rows = csv.reader(content.decode("utf-8").splitlines(keepends=True), strict=True)
        if header != [field["name"] for field in schema["fields"]]:
            yield f"{resource['name']}: columns"
        for field, column in zip(schema["fields"], zip(*rows)):
            required = field.get("constraints", {}).get("required", False)
            if any((required if value == "" else not re.fullmatch(FORMS[field["type"]], value, re.S)) for value in column):
                yield f"{resource['name']}: {field['name']}"
        keys = [tuple(row[header.index(name)] for name in schema["primaryKey"]) for row in rows]
        if len(set(keys)) != len(keys):
            yield f"{resource['name']}: key twice"
        if info.get(f"X-Count-{resource['path'][:-4]}") != str(len(rows)):
            yield f"{resource['name']}: count"


def main(file, identity, folder, key):
    plain = f"{folder}/opened.zip"
    subprocess.run(["age", "--decrypt", "--identity", identity, "--output", plain, file], check=True)
    subprocess.run(["unzip", "-q", plain, "-d", f"{folder}/bag"], check=True)
    (name,) = os.listdir(f"{folder}/bag")
    bag = f"{folder}/bag/{name}"
    lines = open(f"{bag}/bag-info.txt", encoding="utf-8").read().splitlines()
    info = dict(line.split(": ", 1) for line in lines)
    faults = [*bag_faults(bag, info), *note_faults(bag, info, base64.b64decode(key)), *data_faults(bag, info)]
    print("\n".join(faults), end="")


main(*sys.argv[1:])
