// Imported first, and written so plainly that an old Node can read it, to say what it is missing.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    'Vectorium needs Node 20.19 or newer; this is Node ' +
      process.versions.node +
      '. Install a newer one and try again.',
  );
  process.exit(1);
}
