/**
 * What one person asks for and another decides: dated rules by kind and amount, requests, and which
 * accounts belong to one person. May use task and tier 0.
 */
package org.saldo.approval;
