/**
 * Signs PDFs with the key that the settings name, as PAdES baseline B: PDFBox adds the signature
 * behind the bytes, Bouncy Castle makes the CMS. Adapter behind {@link
 * org.saldo.anchor.DocumentSeal}; keys, certificates and CMS types stay in here. Why the library
 * comes with the EAR: ADR 17.
 */
package org.saldo.adapter.seal;
