package org.saldo.agencyportal.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;
import org.saldo.ui.rest.BearerOnly;

/** Lets only bearer tokens in. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class TokensOnly extends BearerOnly {}
