/** Stored documents as downloads. */
package org.saldo.backoffice.document;
