/// Changes pushed over WebSocket.
@NullMarked
package io.slotwright.calendar.live.websocket;

import org.jspecify.annotations.NullMarked;
