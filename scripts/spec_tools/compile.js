// Compiles specs with the official Kaitai Struct compiler. In its debug mode, objects keep where
// each of their fields lies, and `_read` is called by their user.
// stdin:  {"compiler": path, "version": "0.11.0", "debug": true,
//          "specs": {name: spec}, "main": {language: [name]}, "timeout": ms}
// stdout: {"files": {language: {name: {file: text}}}, "errors": {name: message}}
'use strict';

const fs = require('fs');

const request = JSON.parse(fs.readFileSync(0, 'utf8'));
const compiler = require(request.compiler);

if (compiler.version !== request.version) {
  process.stderr.write(`compiler is version ${compiler.version}, not ${request.version}\n`);
  process.exit(3);
}

// The compiler may alter what it is given, and a spec can be imported many times.
const copy = (spec) => JSON.parse(JSON.stringify(spec));

const importer = {
  importYaml: (name) => (Object.hasOwn(request.specs, name)
    ? Promise.resolve(copy(request.specs[name]))
    : Promise.reject(new Error(`no spec of this name: ${name}`))),
};

// Some faults leave the compiler's promise pending for ever.
const compile = (language, name) => new Promise((resolve, reject) => {
  const patience = setTimeout(
    () => reject(new Error(`the compiler gave no answer within ${request.timeout} ms`)),
    request.timeout,
  );
  compiler.compile(language, copy(request.specs[name]), importer, request.debug)
    .then(resolve, reject)
    .finally(() => clearTimeout(patience));
});

(async () => {
  const answer = { files: {}, errors: {} };
  for (const [language, names] of Object.entries(request.main)) {
    answer.files[language] = {};
    for (const name of names) {
      try {
        answer.files[language][name] = await compile(language, name);
      } catch (error) {
        answer.errors[name] = String(error);
      }
    }
  }
  // What a fault left running may not keep this alive, and a pipe takes its time.
  process.stdout.write(JSON.stringify(answer), () => process.exit(0));
})();
