<#-- Which portal one signs in to. Stands below the form in the page, and above the heading on the screen. -->
<#macro content>
  <#if client?? && client.name?has_content>
    <p class="saldo-portal">${advancedMsg(client.name)}</p>
  </#if>
</#macro>
