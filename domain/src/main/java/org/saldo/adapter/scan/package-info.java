/**
 * Has files from outside looked at by ClamAV's daemon. Adapter behind {@link
 * org.saldo.document.ContentScan}.
 */
package org.saldo.adapter.scan;
