"""Where pictures stand on a page. In: parts; out: a scene of one network, of several, or of volumes in perspective."""
