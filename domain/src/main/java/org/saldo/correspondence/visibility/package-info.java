/**
 * What of the correspondence debtors and agencies see: rules as dated data by audience and kind,
 * for all or for one creditor, of which the more specific one wins. {@link
 * org.saldo.correspondence.visibility.VisibilityRules} is the one place that is asked. A rule only
 * takes away: that something is somebody's own case, or was placed, comes before it, and what is
 * internal (calls, notes, what others wrote, refused files and those in quarantine) has no kind and
 * is never seen.
 */
package org.saldo.correspondence.visibility;
