package io.slotwright.plumbing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1,     127.0.0.1,       true",
    "127.0.0.1,     127.0.0.2,       false",
    "10.0.0.0/8,    10.255.1.2,      true",
    "10.0.0.0/8,    11.0.0.0,        false",
    "172.16.0.0/12, 172.31.255.255,  true",
    "172.16.0.0/12, 172.32.0.0,      false",
    "192.0.2.0/25,  192.0.2.127,     true",
    "192.0.2.0/25,  192.0.2.128,     false",
    "0.0.0.0/0,     203.0.113.1,     true",
    "0.0.0.0/0,     2001:db8::1,     false",
    "fd00::/8,      fdff::1,         true",
    "fd00::/8,      fe00::1,         false",
    "::1,           ::1,             true",
  })
  void aNetworkContainsTheAddressesOfItsPrefix(String network, String address, boolean contained) {
    assertThat(Network.valueOf(network).contains(InetAddress.ofLiteral(address)))
        .isEqualTo(contained);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gateway", "10.0.0.0/33", "::/129", "10.0.0.0/-1", "10.0.0.0/x"})
  void whatIsNoNetworkIsRefusedAtTheStart(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Network.valueOf(text));
  }
}
