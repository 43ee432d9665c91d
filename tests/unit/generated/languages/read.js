// Reads lines "class, arguments, bytes", and prints what each class makes of its bytes as JSON.
// Arguments: the file of Kaitai Struct's runtime, the folder of the compiled specs.
'use strict';

const fs = require('fs');
const Module = require('module');
const path = require('path');

const [runtime, folder] = process.argv.slice(2);
const resolve = Module._resolveFilename;
Module._resolveFilename = (name, ...rest) => {
  if (name === 'kaitai-struct/KaitaiStream') {
    return runtime;
  }
  return resolve.call(Module, name.startsWith('./') ? path.join(folder, name) : name, ...rest);
};
const KaitaiStream = require(runtime);

const classNamed = (name) => {
  const [first, ...inner] = name.split('.');
  const top = require(path.join(folder, `${first}.js`))[first];
  return inner.reduce((found, part) => found[part], top);
};

const fieldsOf = (structure) => {
  const prototype = Object.getOwnPropertyDescriptors(Object.getPrototypeOf(structure));
  const computed = Object.keys(prototype).filter((name) => prototype[name].get);
  return [...Object.keys(structure), ...computed].filter((name) => !name.startsWith('_'));
};

const plain = (value) => {
  if (value instanceof Uint8Array) {
    return Buffer.from(value).toString('hex');
  }
  if (typeof value === 'string') {
    return Buffer.from(value, 'utf8').toString('hex');
  }
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  if (typeof value === 'object') {
    return Object.fromEntries(fieldsOf(value).map((name) => [name, plain(value[name])]));
  }
  return value;
};

const expected = [KaitaiStream.EOFError, KaitaiStream.ValidationError, RangeError];
const lines = fs.readFileSync(0, 'ascii').split('\n').filter((line) => line);
const answers = lines.map((line) => {
  const [name, words, hex] = line.split(' ');
  const data = new Uint8Array(Buffer.from(hex, 'hex')).buffer;
  const values = words ? words.split(',').map((word) => JSON.parse(word)) : [];
  try {
    const made = new (classNamed(name))(new KaitaiStream(data), null, null, ...values);
    return JSON.stringify(plain(made));
  } catch (error) {
    const isDamage = expected.some((kind) => kind && error instanceof kind)
      || /Validation/.test(error.name);
    if (!isDamage) {
      throw error;
    }
    return '"failed"';
  }
});
fs.writeSync(1, answers.map((answer) => `${answer}\n`).join(''));
