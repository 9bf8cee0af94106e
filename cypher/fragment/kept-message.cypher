// fragment/kept-message(message, observer, listeners, repeated): something was said in the message that one of the listeners must not hear
EXISTS {
  MATCH ($message)<-[:EVIDENCE]-(stated:Fact)
  WHERE // include: kept-from(stated, $observer, $listeners, $repeated)
}
