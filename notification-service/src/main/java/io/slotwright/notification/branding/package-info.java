/// How the mails of a service point look, and what operators add to them.
@NullMarked
package io.slotwright.notification.branding;

import org.jspecify.annotations.NullMarked;
