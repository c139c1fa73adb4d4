/** The REST interface of the agency portal, for the systems of agencies: bearer tokens only. */
package org.saldo.agencyportal.api;
