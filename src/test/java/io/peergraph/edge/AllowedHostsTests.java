package io.peergraph.edge;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** By which names this server may be called. */
class AllowedHostsTests {

	private final AllowedHosts hosts = AllowedHosts.with(List.of("Graph.Example.org:8080", "[2001:DB8::1]"));

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "localhost:8080", "LOCALHOST:1", "127.0.0.1", "127.0.0.1:8080", "[::1]",
			"[::1]:8080", "graph.example.org", "graph.EXAMPLE.org:443", "[2001:db8::1]:8080" })
	void containsItsOwnWhateverThePort(String host) {
		assertThat(this.hosts.contain(host)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ":8080", "evil.org", "localhost.evil.org", "evil.org:localhost", "notlocalhost",
			"127.0.0.2", "::1", "[::2]", "[2001:db8::1", "example.org", "localhost@evil.org", "localhost/", "[" })
	void containsNoOther(String host) {
		assertThat(this.hosts.contain(host)).isFalse();
	}

	@Test
	void doesNotContainWhoSaysNone() {
		assertThat(this.hosts.contain(null)).isFalse();
	}

}
