package io.peergraph.measure;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A random network and what networkx finds in it; {@code README.md} beside the file says
 * how it was made.
 */
record NetworkxFindings(int seed, List<String> peers, List<Arc> arcs, Map<String, Double> eigentrust,
		Map<String, Double> pagerank, Map<String, Double> betweenness, Map<String, @Nullable Double> constraint,
		Map<String, Integer> core, Map<String, @Nullable Double> reciprocity, double overallReciprocity,
		double greedyModularity, int triads, List<List<String>> unbalanced) {

	static List<NetworkxFindings> all() throws IOException {
		try (InputStream file = NetworkxFindings.class.getResourceAsStream("networks.json")) {
			return JsonMapper.shared().readValue(Objects.requireNonNull(file), new TypeReference<>() {
			});
		}
	}

	Sociogram ties() {
		return Sociogram.of(this.peers, this.arcs);
	}

	@Override
	public String toString() {
		return "seed " + this.seed;
	}

}
