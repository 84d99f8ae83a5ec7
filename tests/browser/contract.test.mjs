// What programs rely on: /openapi.json is a document of its kind, and every answer is as it says.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import addFormats from "ajv-formats";
import Ajv2020 from "ajv/dist/2020.js";
import { serve } from "./site.mjs";

// What to ask a parameter of a path or a required one by: things that are in every record.
const examples = { position: "1", about: "1", a: "@1", b: "@2" };

for (const log of ["igf-mag", "un-hrc"])
  describe(`the record ${log}`, () => {
    let server, document, ajv;
    before(async () => {
      server = await serve(log);
      document = await (await fetch(`${server.address}/openapi.json`)).json();
      ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
      ajv.addSchema({ $id: "openapi", ...document });
    });
    after(() => server?.end());

    const operations = () =>
      Object.entries(document.paths).flatMap(([path, item]) => (item.get ? [{ path, operation: item.get }] : []));
    // The schema of a part of the document, which may refer to others in it.
    const validator = (...keys) => {
      const pointer = keys.map((key) => encodeURIComponent(key.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/");
      return ajv.getSchema(`openapi#/${pointer}`);
    };

    it("is described as OpenAPI 3.1, with every parameter of a path declared", () => {
      assert.match(document.openapi, /^3\.1\./);
      assert.ok(document.info.title && document.info.version);
      const names = operations().flatMap(({ operation }) => operation.operationId ?? []);
      assert.equal(new Set(names).size, names.length);
      assert.ok(operations().length > 8);
      for (const { path, operation } of operations()) {
        const wanted = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        const declared = (operation.parameters ?? []).filter((each) => each.in === "path").map((each) => each.name);
        assert.deepEqual(declared.sort(), wanted.sort(), path);
        assert.ok(operation.responses["200"] ?? operation.responses["2XX"] ?? operation.responses.default, path);
      }
    });

    it("answers as the document says", async () => {
      let compared = 0;
      for (const { path, operation } of operations()) {
        if (path.includes("/stream")) continue;
        const url = new URL(server.address + path.replace(/\{(\w+)\}/g, (_, name) => examples[name] ?? "1"));
        for (const { name, in: where, required } of operation.parameters ?? [])
          if (where === "query" && required) url.searchParams.set(name, examples[name] ?? "2011");
        const response = await fetch(url);
        const told = operation.responses[response.status] ?? operation.responses.default;
        assert.ok(told, `${url.pathname}: ${response.status} is not told of`);
        const type = response.headers.get("content-type").replace(/;.*/, "");
        const body = await response.text();
        if (told.content) assert.ok(Object.keys(told.content).includes(type), `${url.pathname}: ${type}`);
        if (!/json$/.test(type)) continue;
        const status = operation.responses[response.status] ? String(response.status) : "default";
        if (!told.content?.[type]?.schema) continue;
        const validate = validator("paths", path, "get", "responses", status, "content", type, "schema");
        assert.ok(validate(JSON.parse(body)), `${url}: ${ajv.errorsText(validate.errors).slice(0, 600)}`);
        ++compared;
      }
      assert.ok(compared >= 10, `${compared} answers compared with their schemas`);
    });
  });
