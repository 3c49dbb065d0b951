// Compiling edited sources of the server, each file by itself. What is exported is described in compile-edited.d.mts.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '..')
let compiler

/** The client's own, which other programs can call: the server's is a program without such an interface, and both write the same. */
const load = async () => (compiler ??= (await import(pathToFileURL(createRequire(join(root, 'client/package.json')).resolve('typescript')).href)).default)

export async function compileEdited(files) {
  const typescript = await load()
  const { options } = typescript.getParsedCommandLineOfConfigFile(join(root, 'server/tsconfig.build.json'), {}, { ...typescript.sys, onUnRecoverableConfigFileDiagnostic() {} })
  // A file by itself does not know that its package speaks ES modules.
  const compilerOptions = { ...options, module: typescript.ModuleKind.ESNext, moduleResolution: typescript.ModuleResolutionKind.Bundler, sourceMap: false }
  return files.map((file) => typescript.transpileModule(readFileSync(file, 'utf8'), { fileName: file, compilerOptions }).outputText)
}
