package io.peergraph;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

class RoomsTests {

	@Test
	void useOnlyWhatTheyMay() {
		ApplicationModules.of(Peergraph.class).verify();
	}

}
