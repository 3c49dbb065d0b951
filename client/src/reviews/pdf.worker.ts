/** Reads PDF files beside the page: pdf.js's own worker, in the build for older browsers. */
import './pdf-older-browsers'
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
