"""Words that carry a question but say nothing of what is asked for."""

STOP_WORDS = """
    aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus
    bei beim bin bis bist bitte da dabei dadurch dafür daher damit dann daran darauf daraus darf darfst darin
    darüber darum das dass davon dazu dein deine deinem deinen deiner deines dem den denen denn der deren derer
    des dessen dich die dies diese diesem diesen dieser dieses dir doch dort du durch eben ein eine einem einen
    einer eines einige einigen er es etwa etwas euch euer eure eurem euren eurer für ganz gar geben gegen gehen
    geht gerade gern gerne gibt gibts hab habe haben hast hat hatte hatten hier hin ich ihm ihn ihnen ihr ihre
    ihrem ihren ihrer ihres im in ins ist ja jede jedem jeden jeder jedes jemand jene jetzt kann kannst kein
    keine keinem keinen keiner können könnt könnte könnten lassen mag man manche mehr mein meine meinem meinen
    meiner meines mich mir mit möchte möchten muss musst müssen müsst nach neben nicht nichts noch nun nur ob
    oder ohne per sehr sei seid sein seine seinem seinen seiner seines selbst sich sie sind so sobald soll
    sollen sollte sollten solche solchen sollst sondern sonst soviel sowie über um und uns unser unsere unserem
    unseren unserer unter usw vom von vor wäre waren war wann warum was weil welche welchem welchen welcher
    welches wem wen wenn wer werde werden wessen weshalb wie wieso wieviel will willst wir wird wirst wo wobei
    wodurch wofür woher wohin wollen womit woran worauf wozu würde würden zu zum zur zwischen the a of for to is
    are who what where how can i my and or
"""

WEAK_WORDS = """
    abgeben abholen allein alleine anbieten angebot angebote anfangen ansprechpartner arten bedeutet bekomme
    bekommen bekommst bekommt benötige benötigen benötigst benötigt beachten bleibe bleiben brauche brauchen
    brauchst braucht bringen deutschland dürfen erfahre erfahren erhalte erhalten erhältst erhält finde finden
    findest findet fragen frage funktioniert genau geschieht gilt gelten große gut gute guten heißt helfen hilft
    hilfe hilfreich hole holen informationen information info infos informieren kenne kennen komme kommen kommt
    lang lange läuft leute mache machen machst macht melde melden mensch menschen möglich möglichkeit
    möglichkeiten nähe nehmen nutzen nächste nächsten ort passiert person personen richtig sache sachen sagen
    schauen sehen sollte spezielle stelle stellen stehen suche suchen suchst sucht thema tun unterschied
    unterstützung unterstützt unterstützen verschiedene viel viele vielen vorgehen wende wenden wichtig
    wichtigsten wissen zeit zuständig zuständige zuständigen zuständigkeit anlaufstelle anlaufstellen jahr jahre
    jahren gehört gehören gehöre adresse telefonnummer verantwortlich verantwortliche verantwortlichen schwierig
    erklärt erklären kümmern kümmert kümmere helfe hilfst betreut wünsche
"""
"""Words that say little: they help to choose, but never decide."""
