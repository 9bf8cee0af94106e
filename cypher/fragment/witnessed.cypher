// fragment/witnessed(message, peer): the peer of that name has a window over the message
EXISTS {
  MATCH ($message)-[:IN]->(:Session)<-[window:MEMBER_OF {peer: $peer}]-(:Peer)
  WHERE // include: window(window, $message)
}
