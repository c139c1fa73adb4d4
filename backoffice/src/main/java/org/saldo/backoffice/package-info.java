/**
 * The back office: pages for staff. Packages mirror the paths of the pages; a view bean holds ids,
 * records and small forms and calls services of the domain. Who may see what is decided there.
 */
package org.saldo.backoffice;
