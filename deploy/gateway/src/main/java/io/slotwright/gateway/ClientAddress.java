package io.slotwright.gateway;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;

/// The address of a client, for counting.
///
/// @param host an IP address
/// @param isProxy whether it forwards the requests of many clients
record ClientAddress(String host, boolean isProxy) {
  private static final int IPV6_BYTES = 16;
  private static final int NETWORK_BYTES = 8;

  /// The address; of IPv6 its /64 network, which one subscriber has as a whole.
  String key() {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(host);
    return bytes == null || bytes.length != IPV6_BYTES
        ? host
        : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
  }
}
