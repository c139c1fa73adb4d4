/**
 * What the three portals share: tags, converters, formats, language choice, sign-out and the
 * headers that every answer carries.
 *
 * <p>A tag is a page fragment in {@code META-INF/resources/WEB-INF/ui/tags}, named as the tag. The
 * package may use {@code money} and {@code problem} of the domain, no entity, and no PrimeFaces
 * class: the debtor portal has no PrimeFaces.
 */
package org.saldo.ui;
