"""Ten random networks and what networkx finds in them, for MeasuresAgainstNetworkxTests.

Weights are multiples of 1/2, so that sums are exact. Each network has three groups, with
friendly ties within them and some hostile ones between them, and a peer without any tie.
EigenTrust is solved as a system of linear equations: networkx has only the iteration.
"""
import itertools
import json
import math
import random

import networkx as nx
import numpy as np


def network(seed):
    chance = random.Random(seed)
    peers = [f"p{number:02}" for number in range(9 + 4 * seed)]
    arcs = []
    for one, other in itertools.permutations(peers[:-1], 2):
        together = int(one[1:]) % 3 == int(other[1:]) % 3
        if chance.random() < (0.35 if together else 0.10):
            hostile = chance.random() < (0.05 if together else 0.50)
            arcs.append((one, other, (-1 if hostile else 1) * chance.randint(1, 10) / 2))
    return peers, arcs


def directed(peers, arcs):
    graph = nx.DiGraph()
    graph.add_nodes_from(peers)
    graph.add_weighted_edges_from(arcs)
    return graph


def undirected(peers, arcs):
    graph = nx.Graph()
    graph.add_nodes_from(peers)
    for one, other, weight in arcs:
        before = graph.get_edge_data(one, other, {"weight": 0})["weight"]
        graph.add_edge(one, other, weight=before + weight)
    graph.remove_edges_from([edge for edge in graph.edges if graph.edges[edge]["weight"] == 0])
    return graph


def eigentrust(graph):
    peers = list(graph)
    trust = nx.to_numpy_array(graph, peers)
    for row in trust:
        row[:] = row / row.sum() if row.sum() > 0 else 1 / len(peers)
    prior = np.full(len(peers), 0.15 / len(peers))
    return dict(zip(peers, np.linalg.solve(np.eye(len(peers)) - 0.85 * trust.T, prior).tolist()))


def triads(graph):
    found = [sorted(clique) for clique in nx.enumerate_all_cliques(graph) if len(clique) == 3]
    return [(triad, math.prod(graph.edges[pair]["weight"] for pair in itertools.combinations(triad, 2)) > 0)
            for triad in found]


def measured(seed):
    peers, arcs = network(seed)
    friendly = [arc for arc in arcs if arc[2] > 0]
    graph, pairs = directed(peers, friendly), undirected(peers, friendly)
    greedy = nx.community.greedy_modularity_communities(pairs, weight="weight")
    balance = triads(undirected(peers, arcs))
    constraint = nx.constraint(graph, weight="weight")
    return {
        "seed": seed,
        "peers": peers,
        "arcs": [{"from": one, "to": other, "weight": weight} for one, other, weight in arcs],
        "eigentrust": eigentrust(graph),
        "pagerank": nx.pagerank(graph, alpha=0.85, tol=1e-15, max_iter=10000),
        "betweenness": nx.betweenness_centrality(graph, normalized=True),
        "constraint": {peer: None if math.isnan(value) else value for peer, value in constraint.items()},
        "core": nx.core_number(pairs),
        "reciprocity": nx.reciprocity(graph, peers),
        "overallReciprocity": nx.overall_reciprocity(graph),
        "greedyModularity": nx.community.modularity(pairs, greedy, weight="weight"),
        "triads": len(balance),
        "unbalanced": sorted(triad for triad, balanced in balance if not balanced),
    }


print("[" + ",\n".join(json.dumps(measured(seed), separators=(",", ":")) for seed in range(1, 11)) + "]")
