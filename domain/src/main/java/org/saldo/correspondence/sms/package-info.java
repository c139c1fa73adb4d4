/**
 * What SMS cost: prices per gateway and prefix of the number as dated data, and what each message
 * cost when it was sent. A price that nobody recorded is unknown, never zero.
 */
package org.saldo.correspondence.sms;
