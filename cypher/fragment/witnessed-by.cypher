// fragment/witnessed-by(message, observer): the observer, a node that was found before, has a window over the message
EXISTS {
  MATCH ($message)-[:IN]->(:Session)<-[window:MEMBER_OF]-($observer)
  WHERE // include: window(window, $message)
}
