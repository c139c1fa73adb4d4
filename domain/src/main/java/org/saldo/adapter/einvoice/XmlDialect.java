package org.saldo.adapter.einvoice;

import java.util.Set;

/**
 * What a reader lets in of an XML file.
 *
 * @param name how refusals call the format
 * @param roots the root elements, each {@code {namespace}name}
 * @param namespaces elements of other namespaces are passed over with all they contain
 * @param skipped local names of elements that are passed over: invoice lines, attachments
 */
record XmlDialect(String name, Set<String> roots, Set<String> namespaces, Set<String> skipped) {

  boolean lets(String namespace, String localName) {
    return namespaces.contains(namespace) && !skipped.contains(localName);
  }
}
