/** The REST interface from outside, with real tokens. */
package org.saldo.it.rest;
