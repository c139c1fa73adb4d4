/**
 * The files in which the European Central Bank publishes its reference rates: XML, CSV, and the CSV
 * in a ZIP. Implements the port of {@code currency}; nobody depends on it.
 */
package org.saldo.adapter.ecb;
