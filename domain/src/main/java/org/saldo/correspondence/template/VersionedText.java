package org.saldo.correspondence.template;

/**
 * A text and which one it is.
 *
 * @param version of its template; 1 is what is shipped
 */
public record VersionedText(int version, TemplateText text) {}
