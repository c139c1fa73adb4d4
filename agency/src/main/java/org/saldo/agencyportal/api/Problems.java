package org.saldo.agencyportal.api;

import jakarta.ws.rs.ext.Provider;
import org.saldo.ui.rest.Failures;

/** Every failure as a problem. */
@Provider
public class Problems extends Failures {}
