/** Where SMS gateways report. */
package org.saldo.portal.sms;
